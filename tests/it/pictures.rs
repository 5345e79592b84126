//! Pictures as markup: what a file of its own would hold.

mod dots;
mod drawn;

use rangerank::ui::picture::element::Element;

fn markup(element: &Element) -> String {
    let mut text = String::new();
    element.write(&mut text);
    text
}

#[test]
fn lengths_are_rounded_to_a_hundredth() {
    let line = Element::new("line").at([("x1", 1.0 / 3.0), ("x2", -0.001)]).with("class", "outer");
    assert_eq!(markup(&line), r#"<line x1="0.33" x2="0" class="outer"/>"#);
}

#[test]
fn texts_are_never_markup() {
    let hostile = "</text><script>alert(\"1\")</script>&\u{0}\u{ffff}\u{1b}'";
    let text = Element::text("text", hostile.to_owned()).with("aria-label", hostile);
    let escaped = "&lt;/text&gt;&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&amp;'";
    assert_eq!(markup(&text), format!(r#"<text aria-label="{escaped}">{escaped}</text>"#));
}

#[test]
fn elements_hold_elements() {
    let group = Element::new("g").holding([Element::new("path"), Element::text("title", "A".to_owned())]);
    assert_eq!(markup(&group), "<g><path/><title>A</title></g>");
}

#[test]
fn the_page_shows_what_a_file_holds() {
    let group =
        Element::new("g")
            .with("class", "a\"b")
            .holding([Element::text("text", "1 < 2 & 3".to_owned()).at([("x", 0.125)])]);
    let page = super::views::rendered(group.to_html());
    assert_eq!(page, "<g class=\"a&quot;b\"><text x=\"0.13\">1 &lt; 2 &amp; 3</text></g>");
}
