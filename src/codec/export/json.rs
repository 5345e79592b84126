//! JSON, value by value: what a report needs of it, and no more.

use crate::codec::float;

/// A text of JSON that grows.
///
/// # Examples
/// ```
/// use rangerank::codec::export::Json;
/// let mut json = Json::default();
/// json.open('{');
/// json.key("name").text("\"A\"\n");
/// json.key("chances").open('[');
/// json.number(Some(0.25));
/// json.number(None);
/// json.close(']');
/// json.close('}');
/// assert_eq!(json.finish(), "{\"name\":\"\\\"A\\\"\\u000a\",\"chances\":[0.25,null]}\n");
/// ```
#[derive(Debug, Default)]
pub struct Json {
    text: String,
}

impl Json {
    /// Starts an object with `{` or an array with `[`.
    pub fn open(&mut self, bracket: char) {
        self.separate();
        self.text.push(bracket);
    }

    /// Ends an object with `}` or an array with `]`.
    pub fn close(&mut self, bracket: char) {
        self.text.push(bracket);
    }

    /// The key of an object's next value.
    pub fn key(&mut self, key: &str) -> &mut Self {
        self.text(key);
        self.text.push(':');
        self
    }

    /// A text.
    pub fn text(&mut self, text: &str) {
        self.separate();
        self.text.push('"');
        for ch in text.chars() {
            match ch {
                '"' | '\\' => self.text.extend(['\\', ch]),
                '\0'..'\x10' => self.text.push_str("\\u000"),
                '\x10'..' ' => self.text.push_str("\\u001"),
                _ => self.text.push(ch),
            }
            if ch < ' ' {
                self.text.extend(char::from_digit(ch as u32 % 16, 16));
            }
        }
        self.text.push('"');
    }

    /// A number with as many digits as give it again; `null` for none and for what is not finite.
    pub fn number(&mut self, number: Option<f64>) {
        match number.filter(|number| number.is_finite()) {
            Some(number) => self.word(&float::write(number)),
            None => self.word("null"),
        }
    }

    /// A word that is a value as it is: a whole number, `true`, `false` or `null`.
    pub fn word(&mut self, word: &str) {
        self.separate();
        self.text.push_str(word);
    }

    /// The text, with a line end.
    pub fn finish(self) -> String {
        self.text + "\n"
    }

    /// Puts a comma after the value before. Only values end in anything but a bracket that opens or a colon.
    fn separate(&mut self) {
        if !self.text.is_empty() && !self.text.ends_with(['{', '[', ':']) {
            self.text.push(',');
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Json;

    #[test]
    fn every_text_comes_back() {
        for ch in ('\0'..='\u{a0}').chain(['\u{2028}', '\u{feff}', '名', '😀']) {
            let text = format!("{ch}x{ch}");
            let mut json = Json::default();
            json.text(&text);
            assert_eq!(serde_json::from_str(&json.finish()).ok(), Some(text), "{ch:?}");
        }
    }

    #[test]
    fn commas_stand_between_values_alone() {
        let mut json = Json::default();
        json.open('[');
        json.open('[');
        json.close(']');
        json.open('{');
        json.key("{").text(":");
        json.key("[").word("true");
        json.close('}');
        json.number(Some(f64::INFINITY));
        json.close(']');
        assert_eq!(json.finish(), "[[],{\"{\":\":\",\"[\":true},null]\n");
    }
}
