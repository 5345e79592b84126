//! Sentences from templates.

/// The template with the first value in place of `{0}`, the second in place of `{1}` and so on. Values are not read
/// as templates. (They are taken whole, because one place that drops them weighs less than many.)
pub(super) fn fill<const N: usize>(template: &str, values: [String; N]) -> String {
    filled(template, &values)
}

fn filled(template: &str, values: &[String]) -> String {
    let mut parts = template.split('{');
    let mut text = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let place = part.bytes().next().map_or(0, |digit| usize::from(digit.wrapping_sub(b'0')));
        text.push_str(values.get(place).map_or("", String::as_str));
        text.push_str(part.get(2..).unwrap_or_default());
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check<const N: usize>(template: &str, values: [&str; N], expected: &str) {
        assert_eq!(fill(template, values.map(str::to_owned)), expected);
    }

    #[test]
    fn values_stand_where_the_template_says() {
        check("{1} of {0}", ["A", "x"], "x of A");
        check("{0}: {0}", ["A"], "A: A");
        check("no place", ["A"], "no place");
        check("", [], "");
    }

    #[test]
    fn a_value_is_never_read_as_a_template() {
        check("{0} and {1}", ["{1}", "{"], "{1} and {");
    }

    #[test]
    fn a_place_without_a_value_stays_empty() {
        check("<{0}{7}>", [], "<>");
    }
}
