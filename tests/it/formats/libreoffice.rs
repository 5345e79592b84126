//! `LibreOffice` opens the CSV with the same numbers as numbers, and runs nothing in it. `SOFFICE` names it elsewhere
//! than on the path.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use rangerank::codec::export::board_csv;
use rangerank::codec::import::read;
use rangerank::codec::text::encode;
use rangerank::model::Locale;

use super::{board, imported};
use crate::boards::BOARDS;

/// What `LibreOffice` makes of a CSV file: the same sheet saved again, every text in quotes, every number in full.
fn resaved(name: &str, csv: &str) -> String {
    let soffice = std::env::var("SOFFICE").unwrap_or_else(|_| "soffice".to_owned());
    let folder: PathBuf = [env!("CARGO_TARGET_TMPDIR"), "libreoffice", name].iter().collect();
    // What an earlier run left must not stand for this one's.
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(folder.join("out")).expect("a folder");
    let file = folder.join("board.csv");
    fs::write(&file, csv).expect("a file");
    let options = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,false";
    let output = Command::new(&soffice)
        .arg(format!("-env:UserInstallation=file://{}", folder.join("profile").display()))
        .args([
            "--headless",
            "--infilter=Text - txt - csv (StarCalc):44,34,76,1",
            "--convert-to",
            options,
            "--outdir",
        ])
        .arg(folder.join("out"))
        .arg(&file)
        .output()
        .unwrap_or_else(|error| panic!("{soffice}: {error}"));
    let saved = fs::read_to_string(folder.join("out/board.csv"));
    saved.unwrap_or_else(|error| panic!("{error}: {output:?}"))
}

#[test]
#[ignore = "needs LibreOffice: SOFFICE=soffice cargo test libreoffice -- --ignored"]
fn libreoffice_reads_every_number_as_one_and_runs_no_text() {
    let hostile = "Name\tValue\tEffort\tNotes\n=1+1\t0.5 to 1.25\t1e-5 to 12345678.9\t@SUM(A1)\n\
        '=2\t-3 to 7\t2\t+1+1\n-x\t1500\t3 to 4 mid 3.5 @80% pert\t\"a\nb\"\n";
    let examples = BOARDS.map(|example| (example.name, example.text));
    for (name, text) in [("hostile", hostile)].into_iter().chain(examples) {
        let draft = board(text);
        let csv = board_csv(&draft, Locale::En);
        let saved = resaved(name, &csv);
        assert_eq!(encode(&imported(&saved)), encode(&draft), "{name}: {saved}");
        for (row, (ours, theirs)) in read(&csv).rows.iter().zip(lines(&saved)).enumerate() {
            for (cell, theirs) in ours.iter().zip(theirs) {
                // LibreOffice puts quotes around texts alone.
                let is_number = rangerank::codec::float::parse(cell).is_some();
                assert!(row == 0 || is_number != theirs || cell.is_empty(), "{name}, row {row}: {cell}");
            }
        }
    }
}

/// Whether each field of each row of the table is quoted.
fn lines(saved: &str) -> Vec<Vec<bool>> {
    let mut rows = vec![vec![]];
    let (mut is_open, mut starts) = (false, true);
    for ch in saved.chars() {
        if starts {
            rows.last_mut().expect("a row").push(ch == '"');
        }
        starts = false;
        match ch {
            '"' => is_open = !is_open,
            ',' if !is_open => starts = true,
            '\n' if !is_open => {
                rows.push(vec![]);
                starts = true;
            }
            _ => {}
        }
    }
    let n_above =
        saved.lines().take_while(|line| line.starts_with("\"#") || line.trim_matches(',').is_empty()).count();
    rows.into_iter().skip(n_above).collect()
}
