//! In German: the short help.

use crate::ui::wording::catalog::Help;

pub(super) const HELP: Help = Help {
    range: "Was heißt „zu {0} sicher“?",
    range_what: "Der wahre Wert liegt in {0} von {1} Fällen zwischen den beiden Enden: selten darunter, selten darüber, aber eben nicht nie.",
    range_how: "Am besten mit den Extremen beginnen: Was wäre überraschend wenig, was überraschend viel?",
    range_bet: "Dann die Probe: lieber auf die eigene Spanne wetten oder auf ein Glücksrad, das in {0} von {1} Fällen gewinnt? Lockt das Rad, ist die Spanne zu eng; lockt die Spanne, ist sie zu weit. Ist beides gleich recht, stimmt sie.",
    tie: "Was heißt „gleichauf“?",
    tie_what: "Die Spannen lassen offen, was besser ist: Wer einen Gleichstand anführt, schlägt jede der anderen in weniger als 75 von 100 Fällen. Die Reihenfolge darin ist kaum mehr als Zufall.",
    tie_then: "Wo eine falsche Wahl wenig kostet, dürfen andere Gründe entscheiden. Wo sie viel kostet, lohnt es sich, erst herauszufinden, was den Unterschied macht.",
    vague: "Warum bringt Ungenauigkeit bei {0} nichts ein?",
    vague_why: "Halb so viel bei {0} verdoppelt ein Verhältnis, doppelt so viel halbiert es nur. Darum steigt der Mittelwert des Verhältnisses, je ungenauer die Angabe ist, obwohl nichts besser wird.",
    vague_instead: "Diese Regel teilt stattdessen ein einziges Mal, Erwartungswert durch Erwartungswert: Eine weitere Spanne um denselben Erwartungswert von {0} ändert nichts.",
};
