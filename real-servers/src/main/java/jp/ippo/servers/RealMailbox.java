package jp.ippo.servers;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.util.List;

/** A mail server that takes every message for every address and keeps it in memory: nothing leaves the machine. */
public final class RealMailbox implements AutoCloseable {

    private static final String HOST = "127.0.0.1";

    private final GreenMail server;

    private RealMailbox(GreenMail server) {
        this.server = server;
    }

    /**
     * Starts the mailbox in this JVM.
     *
     * @param smtpPort where mail is handed in; 0 takes a free one
     * @param imapPort where a mail program can read it, any password will do; 0 takes a free one
     */
    public static RealMailbox embedded(int smtpPort, int imapPort) {
        QuietLog.apply();
        var server = new GreenMail(new ServerSetup[] {
            setup(smtpPort, ServerSetup.PROTOCOL_SMTP), setup(imapPort, ServerSetup.PROTOCOL_IMAP)
        });
        server.getUserManager().setAuthRequired(false);
        server.start();
        return new RealMailbox(server);
    }

    private static ServerSetup setup(int port, String protocol) {
        if (port != 0) {
            FreePort.require(port);
        }
        return new ServerSetup(port, HOST, protocol);
    }

    public String host() {
        return HOST;
    }

    public int smtpPort() {
        return server.getSmtp().getPort();
    }

    public int imapPort() {
        return server.getImap().getPort();
    }

    /** Everything received since the start or the last {@link #purge()}, for all addresses, oldest first. */
    public List<MimeMessage> received() {
        return List.of(server.getReceivedMessages());
    }

    public void purge() {
        try {
            server.purgeEmailFromAllMailboxes();
        } catch (FolderException e) {
            throw new IllegalStateException("the mailbox cannot be emptied", e);
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
