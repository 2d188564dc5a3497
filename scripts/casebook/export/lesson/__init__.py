"""What a teacher takes away: handouts and reveal sheets, as Markdown, as a document to edit, and as PDF."""
