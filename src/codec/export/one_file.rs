//! A board baked into the page as one file: as text of an element that no text can leave.

/// The element of the board, as the build writes it.
const BEFORE: &str = "<pre id=\"rangerank-board\" class=\"late\">";
const AFTER: &str = "</pre><script>";
/// Where the page says its language.
const LANGUAGE: &str = "<html lang=\"";

/// The page as one file with another board in it, in the language of that tag; `None` if `file` is not such a page.
///
/// # Examples
/// ```
/// use rangerank::codec::export::bake;
/// let file = "<html lang=\"en\"><pre id=\"rangerank-board\" class=\"late\">old</pre><script>…";
/// assert_eq!(
///     bake(file, "<b>\tR&D", "de").as_deref(),
///     Some("<html lang=\"de\"><pre id=\"rangerank-board\" class=\"late\">\n&lt;b&gt;\tR&amp;D</pre><script>…")
/// );
/// assert_eq!(bake("<html lang=\"en\">", "", "en"), None);
/// ```
pub fn bake(file: &str, board: &str, language: &str) -> Option<String> {
    let (doctype, rest) = file.split_once(LANGUAGE)?;
    let (_, rest) = rest.split_once('"')?;
    let (head, rest) = rest.split_once(BEFORE)?;
    let (_, script) = rest.split_once(AFTER)?;
    let mut text = String::with_capacity(board.len());
    for sign in board.chars() {
        match sign {
            '&' => text.push_str("&amp;"),
            '<' => text.push_str("&lt;"),
            '>' => text.push_str("&gt;"),
            // A page would read it as a line break, and leave out the other one.
            '\r' => text.push_str("&#13;"),
            '\0' => text.push(char::REPLACEMENT_CHARACTER),
            sign => text.push(sign),
        }
    }
    let language: String =
        language.chars().filter(|sign| sign.is_ascii_alphanumeric() || *sign == '-').collect();
    // A page leaves out the line break that an element begins with; this one spares the text's own.
    Some([doctype, LANGUAGE, &language, "\"", head, BEFORE, "\n", &text, AFTER, script].concat())
}
