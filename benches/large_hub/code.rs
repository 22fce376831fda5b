//! A few lines of code, for stories by people who write some. It is read, never run.

use super::random::Random;
use super::vocabulary::fill;

pub(super) fn block(random: &mut Random) -> String {
    let (language, lines) = CODE[random.index(CODE.len())];
    format!("```{language}\n{}\n```", fill(lines, random))
}

/// Languages whose code has no braces, which patterns keep for their slots.
const CODE: [(&str, &str); 4] = [
    (
        "python",
        "# Counts what is left on the {noun}.\n\
         def count_{things}(shifts, limit=12):\n    \
             total = 0\n    \
             for shift in shifts:\n        \
                 if shift.{noun} is not None and total < limit:\n            \
                     total += len(shift.{things})\n    \
             return total",
    ),
    (
        "sql",
        "-- Every {noun} that has more {things} than it should.\n\
         SELECT {noun}, count(*) AS {things}\nFROM shifts\n\
         WHERE day >= '2024-03-01' AND place <> '{noun}'\n\
         GROUP BY {noun}\nHAVING count(*) > 12\nORDER BY 2 DESC;",
    ),
    (
        "sh",
        "# The {noun} is full again.\n\
         for file in {things}/*.csv; do\n  \
             sort -u \"$file\" > \"sorted/$file\" && echo \"{noun}: $file\"\n\
         done",
    ),
    ("toml", "[{noun}]\n{things} = 12\nnames = [\"{noun}\", \"{noun} & <{noun}>\"]"),
];
