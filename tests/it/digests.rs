//! The engine's bits: every figure of these boards, as one number each. A change here means a new `engine::VERSION`.

use std::fmt::Write;
use std::fs;
use std::path::Path;

use rangerank::codec::{sheet::Sheet, text};
use rangerank::engine::{VERSION, evaluate};
use rangerank::model::Locale;

/// Where the boards and their digests lie: a browser story reads them too.
const FOLDER: &str = "tests/digests";

#[test]
fn reports_keep_their_bits() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let pinned = fs::read_to_string(root.join(FOLDER).join(format!("v{VERSION}.tsv"))).unwrap();
    let mut found = String::from("Board\tDigest\n");
    let mut n_boards = 0;
    for line in pinned.lines().skip(1) {
        let file = line.split('\t').next().unwrap();
        let sheet = Sheet::read(&text::decode(&fs::read_to_string(root.join(file)).unwrap(), Locale::En));
        assert_eq!(sheet.problems, [], "{file}");
        let report = evaluate(&sheet.board.expect(file)).expect(file);
        writeln!(found, "{file}\t{}", report.digest).unwrap();
        n_boards += 1;
    }
    assert!(n_boards >= 20);
    assert_eq!(found, pinned, "found:\n{found}");
}
