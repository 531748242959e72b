#!/usr/bin/env bash
# Makes minutes.docx from its parts, and minutes.doc, .rtf and .odt from it with LibreOffice Writer.
set -euo pipefail
cd "$(dirname "$0")"
rm -f minutes.docx
(cd minutes && zip -q -X -r ../minutes.docx '[Content_Types].xml' _rels word)
profile=$(mktemp -d)
for format in doc rtf odt; do
    soffice "-env:UserInstallation=file://$profile" --headless --convert-to "$format" minutes.docx >/dev/null
done
rm -r "$profile"
