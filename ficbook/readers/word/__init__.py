"""What word processors write: DOCX, OpenDocument, RTF, and the formats we cannot read."""
