package jp.ippo.notification.mailing;

import jakarta.mail.Address;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;

/** A message whose bytes are made already: the mail library sends it and writes nothing into it. */
final class ReadyMessage extends MimeMessage {

    private final Address[] sender;
    private final Address[] recipient;
    private final byte[] bytes;

    ReadyMessage(Session session, InternetAddress sender, InternetAddress recipient, byte[] bytes) {
        super(session);
        this.sender = new Address[] {sender};
        this.recipient = new Address[] {recipient};
        this.bytes = bytes;
    }

    /** The envelope's, always one. */
    Address[] recipient() {
        return recipient;
    }

    @Override
    public Address[] getFrom() {
        return sender;
    }

    @Override
    public void writeTo(OutputStream out, String[] leaveOut) throws IOException {
        out.write(bytes);
    }
}
