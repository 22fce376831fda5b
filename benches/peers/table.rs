//! The figures, as a table.

use std::fmt;

use crate::run::Cost;

/// Lines in groups; the first of a group is what the others are compared with.
#[derive(Default)]
pub(crate) struct Table(Vec<Line>);

enum Line {
    Group(String),
    Row(String, Cost),
}

impl Table {
    pub(crate) fn group(&mut self, title: impl Into<String>) {
        self.0.push(Line::Group(title.into()));
    }

    pub(crate) fn row(&mut self, name: impl Into<String>, cost: Cost) {
        self.0.push(Line::Row(name.into(), cost));
    }
}

impl fmt::Display for Table {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{:<34}{:>10}{:>8}{:>10}{:>10}", "", "wall s", "times", "CPU s", "peak MiB")?;
        let mut first = None;
        for line in &self.0 {
            match line {
                Line::Group(title) => {
                    first = None;
                    writeln!(f, "{title}")?;
                }
                Line::Row(name, cost) => {
                    let first = first.get_or_insert(cost.wall);
                    let or_nothing = |value: Option<f64>, places: usize| {
                        value.map_or(String::new(), |value| format!("{value:.places$}"))
                    };
                    let times = format!("{:.2}", cost.wall / *first);
                    let (cpu, peak) = (or_nothing(cost.cpu, 2), or_nothing(cost.peak, 0));
                    writeln!(f, "  {name:<32}{:>10.3}{times:>8}{cpu:>10}{peak:>10}", cost.wall)?;
                }
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_group_is_compared_with_its_first_line() {
        let mut table = Table::default();
        let cost = |wall| Cost { wall, cpu: Some(1.5), peak: None };
        table.group("cold");
        table.row("openmic", cost(0.5));
        table.row("another", cost(2.0));
        table.group("check");
        table.row("openmic", Cost { peak: Some(80.4), ..cost(0.25) });
        let lines: Vec<String> = table.to_string().lines().map(str::to_owned).collect();
        assert_eq!(
            lines[1..],
            [
                "cold",
                "  openmic                              0.500    1.00      1.50          ",
                "  another                              2.000    4.00      1.50          ",
                "check",
                "  openmic                              0.250    1.00      1.50        80",
            ]
        );
    }
}
