//! Any bytes as the content stream of a page with two fonts and a form.
#![no_main]

use libfuzzer_sys::fuzz_target;

const OBJECTS: &str = "1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n\
2 0 obj\n<</Type/Pages/Count 1/Kids[3 0 R]>>\nendobj\n\
3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 7 0 R\
/Resources<</Font<</F1 4 0 R/F2 5 0 R>>/XObject<</X 6 0 R>>>>>>\nendobj\n\
4 0 obj\n<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>\nendobj\n\
5 0 obj\n<</Type/Font/Subtype/Type0/Encoding/Identity-H/BaseFont/Arial\
/DescendantFonts[<</Type/Font/Subtype/CIDFontType2/BaseFont/Arial>>]>>\nendobj\n\
6 0 obj\n<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Length 26>>stream\nBT /F1 9 Tf (x) Tj ET /X Do\nendstream\nendobj\n";

fuzz_target!(|content: &[u8]| {
    let mut file = format!("%PDF-1.4\n{OBJECTS}7 0 obj\n<</Length {}>>stream\n", content.len()).into_bytes();
    file.extend_from_slice(content);
    file.extend_from_slice(b"\nendstream\nendobj\ntrailer\n<</Root 1 0 R>>\n");
    let _ = reader::read(&file, "paper.pdf", &reader::Limits::default());
});
