//! The link as a QR code (ISO/IEC 18004), for whoever sits in front of a screen with a telephone.

use qrcodegen::{QrCode, QrCodeEcc};
use yew::prelude::*;

use super::wording::Words;

/// The empty border that readers of the code need, in modules.
const QUIET: i32 = 4;

/// The code of a link, or why there is none.
pub fn qr_code(words: Words, link: &str) -> Html {
    let Ok(code) = QrCode::encode_binary(link.as_bytes(), QrCodeEcc::Low) else {
        return html! { <p class="finding">{ words.rest().sharing.qr_too_long }</p> };
    };
    let side = code.size() + 2 * QUIET;
    html! {
        <svg class="qr-code" viewBox={["0 0", &side.to_string(), &side.to_string()].join(" ")} role="img" aria-label={words.rest().sharing.qr_label}>
            <path d={dark(&code)} />
        </svg>
    }
}

/// The dark modules as a path, each run of a line at once.
fn dark(code: &QrCode) -> String {
    let mut path = String::new();
    for y in 0..code.size() {
        let mut x = 0;
        while x < code.size() {
            let run = (x..code.size()).take_while(|&x| code.get_module(x, y)).fold(0, |run, _| run + 1);
            if run > 0 {
                let [left, top, width, back] =
                    [x + QUIET, y + QUIET, run, -run].map(|number| number.to_string());
                path.push_str(&["M", &left, " ", &top, "h", &width, "v1h", &back, "z"].concat());
            }
            x += run + 1;
        }
    }
    path
}
