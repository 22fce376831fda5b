//! Answers as a row: CSV with a heading for each column, or JSON objects.

use serde_json::Value;

use super::{Answers, no};
use crate::cli::new::place::NoPlace;

pub(super) fn csv(text: &str, row: Option<usize>) -> Result<Answers, NoPlace> {
    // People's spreadsheets save with semicolons in half of the world.
    let first = text.lines().next().unwrap_or_default();
    let delimiter =
        if first.matches(';').count() > first.matches(',').count() { b';' } else { b',' };
    let mut reader =
        csv::ReaderBuilder::new().delimiter(delimiter).flexible(true).from_reader(text.as_bytes());
    let unreadable = |error: csv::Error| {
        no(&format!("the table cannot be read: {error}"), "export it again as CSV, UTF-8")
    };
    let headings = reader.headers().map_err(unreadable)?.clone();
    let rows: Vec<csv::StringRecord> =
        reader.records().collect::<Result<_, _>>().map_err(unreadable)?;
    let at = chosen(rows.len(), row)?;
    let mut answers = Answers::default();
    for (question, answer) in headings.iter().zip(rows[at].iter()) {
        answers.take(question, answer);
    }
    Ok(answers)
}

pub(super) fn json(text: &str, row: Option<usize>) -> Result<Answers, NoPlace> {
    let value: Value = serde_json::from_str(text)
        .map_err(|error| no(&format!("this is not JSON: {error}"), "export it again"))?;
    let rows = match value {
        Value::Array(rows) => rows,
        one => vec![one],
    };
    let Value::Object(fields) = &rows[chosen(rows.len(), row)?] else {
        let hint = "it has to be `{ \"Your name\": \"…\", \"What happened?\": \"…\" }`";
        return Err(no("the answers have no questions", hint));
    };
    let mut answers = Answers::default();
    for (question, answer) in fields {
        match answer {
            Value::String(answer) => answers.take(question, answer),
            Value::Array(list) => {
                let lines: Vec<&str> = list.iter().filter_map(Value::as_str).collect();
                answers.take(question, &lines.join("\n"));
            }
            // Ticks and numbers are the form's own.
            _ => {}
        }
    }
    Ok(answers)
}

/// Which of several answers is meant, from 0.
fn chosen(rows: usize, row: Option<usize>) -> Result<usize, NoPlace> {
    match row {
        None if rows == 1 => Ok(0),
        None if rows == 0 => {
            Err(no("there is no answer in it", "look whether it is the right file"))
        }
        None => {
            Err(no(&format!("it holds {rows} answers"), "say which one: `--row 1` is the first"))
        }
        Some(row) if (1..=rows).contains(&row) => Ok(row - 1),
        Some(row) => Err(no(&format!("there is no answer {row}: it holds {rows}"), "count again")),
    }
}
