package jp.ippo.evidence;

import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Tells the database at the beginning of a transaction who is signed in and from where the request came: the entries of the
 * chain take it from there, so that no table and no statement needs columns for it. Behind a proxy the address is the
 * proxy's unless {@code server.forward-headers-strategy} is set.
 */
final class ActingPerson implements TransactionExecutionListener {

    private static final Logger log = LoggerFactory.getLogger(ActingPerson.class);

    private final JdbcTemplate jdbc;

    ActingPerson(DataSource database) {
        this.jdbc = new JdbcTemplate(database);
    }

    @Override
    public void afterBegin(TransactionExecution transaction, @Nullable Throwable failure) {
        if (failure != null || transaction.isReadOnly()) return;
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes web)) return;
        var request = web.getRequest();
        try {
            // Both end with the transaction; the connection goes back to the pool without them.
            jdbc.queryForList(
                    "select set_config('ippo.acted_by', ?, true), set_config('ippo.acted_from', ?, true)",
                    orEmpty(request.getRemoteUser()),
                    orEmpty(request.getRemoteAddr()));
        } catch (DataAccessException broken) {
            // The transaction's own first statement meets the same fault and says so.
            log.debug("Nobody is named in this transaction: {}", broken.toString());
        }
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
