package jp.ippo.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Whom the walk's calls believe over TLS. */
final class Trust {

    private Trust() {}

    /**
     * From here on this JVM's clients believe this authority and no other.
     *
     * @param certificates one or more in PEM
     * @throws IllegalArgumentException when the file holds none
     */
    static void only(Path certificates) {
        try (var file = Files.newInputStream(certificates)) {
            var store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            for (var certificate : CertificateFactory.getInstance("X.509").generateCertificates(file))
                store.setCertificateEntry("authority-" + store.size(), certificate);
            if (store.size() == 0) throw new IllegalArgumentException("no certificate in " + certificates);
            var trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trusted.init(store);
            var context = SSLContext.getInstance("TLS");
            context.init(null, trusted.getTrustManagers(), null);
            SSLContext.setDefault(context);
        } catch (IOException | GeneralSecurityException unreadable) {
            throw new IllegalArgumentException("cannot trust what is in " + certificates, unreadable);
        }
    }
}
