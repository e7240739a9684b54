package jp.ippo.intake.attachments;

/** A file as it was sent: nothing about it is believed yet. */
public record ReceivedFile(String givenName, byte[] content) {

    @Override
    public String toString() {
        return "ReceivedFile[" + content.length + " bytes]";
    }
}
