//! CRC-32, bit by bit: a board is short, and a table would weigh more than it saves.

/// CRC-32 as in zip and PNG (reflected polynomial `EDB88320`).
pub(super) fn crc32(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(!0, |crc, &byte| {
        (0..8).fold(crc ^ u32::from(byte), |crc, _| (crc >> 1) ^ (0xEDB8_8320 & (crc & 1).wrapping_neg()))
    })
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_checksum_of_the_catalogue_s_check_string_is_the_catalogue_s() {
        assert_eq!(super::crc32(b"123456789"), 0xCBF4_3926);
    }
}
