package jp.ippo.intake.attachments;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jp.ippo.door.FieldProblem;
import jp.ippo.door.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 添付: takes files, moves those of a draft to the incident it became, hands one out and writes down who read it. */
@Component
public class Attachments {

    /** Name of the field of the form. */
    public static final String FIELD = "files";

    private final JdbcClient jdbc;
    private final AttachmentProperties limits;
    private final Clock clock;

    Attachments(JdbcClient jdbc, AttachmentProperties limits, Clock clock) {
        this.jdbc = jdbc;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * Attaches what may be attached to a draft of this account.
     *
     * @return what was not taken, and why
     */
    @Transactional
    public List<FieldProblem> addToDraft(UUID draft, List<ReceivedFile> files, String account) {
        lock("select id from draft where id = ? for update", draft);
        return add(Owner.DRAFT, draft, files, account);
    }

    /**
     * Attaches what may be attached to an incident.
     *
     * @return what was not taken, and why
     */
    @Transactional
    public List<FieldProblem> addToIncident(UUID incident, List<ReceivedFile> files, String account) {
        lock("select incident_id from incident where incident_id = ? for update", incident);
        return add(Owner.INCIDENT, incident, files, account);
    }

    /**
     * Attaches what may be attached to a contract of the register.
     *
     * @return what was not taken, and why
     */
    @Transactional
    public List<FieldProblem> addToContract(UUID contract, List<ReceivedFile> files, String account) {
        lock("select contract_id from contract where contract_id = ? for update", contract);
        return add(Owner.CONTRACT, contract, files, account);
    }

    /** In the transaction that files the draft. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void moveToIncident(String account, String key, UUID incident) {
        // Whoever is adding a file to the draft right now is waited for, or the file would go with the draft.
        jdbc.sql("select id from draft where account = ? and id::text = ? for update")
                .params(account, key)
                .query(UUID.class)
                .optional();
        jdbc.sql("""
                update attachment set draft_id = null, incident_id = :incident
                where draft_id = (select id from draft where account = :account and id::text = :key)
                """)
                .param("incident", incident)
                .param("account", account)
                .param("key", key)
                .update();
    }

    public void removeFromDraft(UUID draft, UUID attachment) {
        jdbc.sql("delete from attachment where draft_id = ? and attachment_id = ?")
                .params(draft, attachment)
                .update();
    }

    /** The content, once it is written down who reads it. */
    @Transactional
    public Readable read(UUID incident, UUID attachment, String account) {
        return read(Owner.INCIDENT, incident, attachment, account);
    }

    /** The content of a document of a contract, once it is written down who reads it. */
    @Transactional
    public Readable readOfContract(UUID contract, UUID attachment, String account) {
        return read(Owner.CONTRACT, contract, attachment, account);
    }

    private Readable read(Owner owner, UUID id, UUID attachment, String account) {
        var found = jdbc.sql("select name, content from attachment where " + owner.column
                        + " = ? and attachment_id = ? and content is not null")
                .params(id, attachment)
                .query((row, n) -> new Readable(row.getString("name"), row.getBytes("content")))
                .optional()
                .orElseThrow(Attachments::notThere);
        jdbc.sql("insert into attachment_reading (attachment_id, read_by, read_at) values (?, ?, ?)")
                .params(attachment, account, now())
                .update();
        return found;
    }

    /**
     * 取下げ: destroys the content; that it was there stays on record.
     *
     * @throws Refused 404 when there is nothing to withdraw, 422 without a reason
     */
    @Transactional
    public void withdraw(UUID incident, UUID attachment, String reason, String account) {
        if (reason.isBlank() || reason.length() > 2000)
            throw Refused.field(
                    "reason", "取り下げる理由を書いてください（2000字まで）。 / Say why it is withdrawn (up to 2000 characters).");
        int destroyed = jdbc.sql(
                        "update attachment set content = null where incident_id = ? and attachment_id = ? and content is not null")
                .params(incident, attachment)
                .update();
        if (destroyed == 0) throw notThere();
        jdbc.sql("""
                insert into attachment_withdrawal (attachment_id, reason, withdrawn_by, withdrawn_at)
                values (?, ?, ?, ?)
                """).params(attachment, reason.strip(), account, now()).update();
    }

    private List<FieldProblem> add(Owner owner, UUID id, List<ReceivedFile> files, String account) {
        var problems = new ArrayList<FieldProblem>();
        for (var file : files) {
            try {
                add(owner, id, file, account);
            } catch (NotTaken refused) {
                problems.add(new FieldProblem(FIELD, named(file, refused.inWords())));
            }
        }
        return problems;
    }

    private void add(Owner owner, UUID id, ReceivedFile file, String account) throws NotTaken {
        var content = file.content();
        if (content.length > limits.largest().toBytes()) {
            var most = limits.largest().toMegabytes();
            throw new NotTaken(
                    "大きすぎます（1件" + most + "MBまで）。分けるか、PDF などに縮めてください。",
                    "It is too large (" + most + " MB each); split it or make it smaller.");
        }
        var kind = Sniffing.kindOf(content, file.givenName());
        refuseTooMany(owner, id, content.length);
        // The same content twice is one attachment: a form sent again adds nothing.
        jdbc.sql("insert into attachment (attachment_id, " + owner.column
                        + ", name, kind, bytes, sha256, content, added_by, added_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing")
                .params(
                        UUID.randomUUID(),
                        id,
                        FileName.safe(file.givenName(), kind),
                        kind.name(),
                        content.length,
                        Digest.of(content),
                        content,
                        account,
                        now())
                .update();
    }

    private void refuseTooMany(Owner owner, UUID id, int more) throws NotTaken {
        var room = jdbc.sql(
                        "select count(*) < :files and coalesce(sum(bytes), 0) + :more <= :altogether from attachment where "
                                + owner.column + " = :id")
                .param("files", limits.files())
                .param("more", more)
                .param("altogether", limits.altogether().toBytes())
                .param("id", id)
                .query(Boolean.class)
                .single();
        if (!room)
            throw new NotTaken(
                    "添付は" + limits.files() + "件・合計" + limits.altogether().toMegabytes() + "MBまでです。",
                    "No more than " + limits.files() + " files and "
                            + limits.altogether().toMegabytes() + " MB altogether.");
    }

    /** The reason is in both languages; so is the name of the file it is about. */
    private static String named(ReceivedFile file, String reason) {
        var name = FileName.shown(file.givenName());
        return name + ": " + reason.replaceFirst(" / ", " / " + java.util.regex.Matcher.quoteReplacement(name + ": "));
    }

    private void lock(String query, UUID id) {
        jdbc.sql(query).param(id).query(UUID.class).optional().orElseThrow(Attachments::notThere);
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static Refused notThere() {
        return Refused.notFound("この添付はありません。 / There is no such attachment.");
    }

    /** What is handed out, always to be saved and never shown in the page. */
    public record Readable(String name, byte[] content) {}

    private enum Owner {
        DRAFT("draft_id"),
        INCIDENT("incident_id"),
        CONTRACT("contract_id");

        private final String column;

        Owner(String column) {
            this.column = column;
        }
    }
}
