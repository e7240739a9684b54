package jp.ippo.notification.individuals.lists;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Enumeration;
import java.util.List;
import java.util.UUID;
import jp.ippo.door.Refused;
import jp.ippo.notification.individuals.Parcels;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The bytes of an upload: in the database, sealed, in pieces that each commit by themselves. */
@Component
class UploadBytes {

    private static final int PIECE = 1 << 20;

    private final Parcels parcels;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    UploadBytes(Parcels parcels, JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.parcels = parcels;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    void append(UUID incidentId, Upload upload, InputStream source) throws IOException {
        long at = upload.received();
        var buffer = new byte[PIECE];
        while (true) {
            int length = 0;
            IOException broken = null;
            try {
                for (int read; length < PIECE && (read = source.read(buffer, length, PIECE - length)) >= 0; )
                    length += read;
            } catch (IOException connectionLost) {
                broken = connectionLost;
            }
            if (length > 0) {
                keep(incidentId, upload, at, java.util.Arrays.copyOf(buffer, length));
                at += length;
            }
            if (broken != null) throw broken;
            if (length < PIECE) return;
        }
    }

    private void keep(UUID incidentId, Upload upload, long at, byte[] piece) {
        var sealed = parcels.seal(incidentId, upload.uploadId(), at, piece);
        transaction.executeWithoutResult(status -> {
            int moved = jdbc.sql("""
                    update list_upload set received = received + :length,
                        state = case when received + :length = size then 'RECEIVED' else state end
                    where upload_id = :upload and received = :at and received + :length <= size and state = 'RECEIVING'
                    """)
                    .param("length", piece.length)
                    .param("upload", upload.uploadId())
                    .param("at", at)
                    .update();
            if (moved == 0)
                throw Refused.conflict("予告より長いか、別の受取と重なりました。 / Longer than announced, or another request was faster.");
            jdbc.sql("insert into list_upload_piece (upload_id, starts_at, sealed) values (?, ?, ?)")
                    .params(upload.uploadId(), at, sealed)
                    .update();
        });
    }

    /** One piece in memory at a time. */
    InputStream open(UUID incidentId, UUID uploadId) {
        List<Long> starts = jdbc.sql("select starts_at from list_upload_piece where upload_id = ? order by starts_at")
                .param(uploadId)
                .query(Long.class)
                .list();
        var next = starts.iterator();
        return new SequenceInputStream(new Enumeration<InputStream>() {
            @Override
            public boolean hasMoreElements() {
                return next.hasNext();
            }

            @Override
            public InputStream nextElement() {
                long at = next.next();
                var sealed = jdbc.sql("select sealed from list_upload_piece where upload_id = ? and starts_at = ?")
                        .params(uploadId, at)
                        .query(byte[].class)
                        .single();
                return new ByteArrayInputStream(parcels.open(incidentId, uploadId, at, sealed));
            }
        });
    }

    void forget(UUID uploadId) {
        jdbc.sql("delete from list_upload_piece where upload_id = ?")
                .param(uploadId)
                .update();
    }
}
