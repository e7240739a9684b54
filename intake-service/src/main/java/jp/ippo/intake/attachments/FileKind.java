package jp.ippo.intake.attachments;

/** What is taken. The kind is read from the content; the name is given the ending that belongs to it. */
public enum FileKind {
    PDF,
    PNG,
    JPEG("jpg"),
    DOCX,
    XLSX,
    PPTX,
    CSV,
    TXT,
    EML;

    private final String ending;

    FileKind() {
        this.ending = name().toLowerCase(java.util.Locale.ROOT);
    }

    FileKind(String ending) {
        this.ending = ending;
    }

    String ending() {
        return ending;
    }
}
