package jp.ippo.notification.mailing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Optional;
import java.util.UUID;
import jp.ippo.notification.individuals.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** The versions of the notices, each with its words in all languages. */
@Component
class NoticeVersions {

    private static final String COLUMNS =
            "subject, overview, items_intro, cause, secondary_damage, other_matters, contact_window";
    private static final String VALUES = ":subject, :overview, :intro, :cause, :damage, :other, :contact";

    private final JdbcClient jdbc;

    NoticeVersions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Notice> latest(UUID incidentId) {
        return jdbc.sql("select * from notice where incident_id = ? order by version desc limit 1")
                .param(incidentId)
                .query(NoticeVersions::version)
                .optional()
                .map(this::notice);
    }

    Notice version(UUID incidentId, int version) {
        return notice(jdbc.sql("select * from notice where incident_id = ? and version = ?")
                .params(incidentId, version)
                .query(NoticeVersions::version)
                .single());
    }

    void add(Notice notice) {
        var content = notice.content();
        withWords(jdbc.sql("""
                                insert into notice (incident_id, version, template, html, check_address, drafted_by, drafted_at, %s)
                                values (:incident, :version, :template, :html, :address, :by, :at, %s)
                                """.formatted(COLUMNS, VALUES)), content.japanese())
                .param("incident", notice.incidentId())
                .param("version", notice.version())
                .param("template", notice.template())
                .param("html", content.html())
                .param("address", notice.checkAddress())
                .param("by", notice.draftedBy())
                .param("at", Timestamp.from(notice.draftedAt()))
                .update();
        content.translations().forEach((language, words) -> withWords(jdbc.sql("""
                                insert into notice_translation (incident_id, version, language, %s)
                                values (:incident, :version, :language, %s)
                                """.formatted(COLUMNS, VALUES)), words)
                .param("incident", notice.incidentId())
                .param("version", notice.version())
                .param("language", language.name())
                .update());
        content.askLines().forEach((language, line) -> jdbc.sql(
                        "insert into notice_translation (incident_id, version, language, ask_line) values (?, ?, ?, ?)")
                .params(notice.incidentId(), notice.version(), language.name(), line)
                .update());
    }

    private static StatementSpec withWords(StatementSpec statement, NoticeWords words) {
        return statement
                .param("subject", words.subject())
                .param("overview", words.overview())
                .param("intro", words.itemsIntro())
                .param("cause", words.cause())
                .param("damage", words.secondaryDamage())
                .param("other", words.other())
                .param("contact", words.contactWindow());
    }

    /**
     * A notice without its other languages. They are read after its row was: to take a second connection with the first in
     * hand brings all workers to a halt as soon as they are as many as the pool has.
     */
    private record Version(
            UUID incidentId,
            int version,
            String template,
            NoticeWords japanese,
            boolean html,
            @Nullable String checkAddress,
            String draftedBy,
            Instant draftedAt) {}

    private static Version version(ResultSet row, int number) throws SQLException {
        return new Version(
                row.getObject("incident_id", UUID.class),
                row.getInt("version"),
                row.getString("template"),
                words(row),
                row.getBoolean("html"),
                row.getString("check_address"),
                row.getString("drafted_by"),
                row.getTimestamp("drafted_at").toInstant());
    }

    private Notice notice(Version of) {
        return new Notice(
                of.incidentId(),
                of.version(),
                of.template(),
                content(of.incidentId(), of.version(), of.japanese(), of.html()),
                of.checkAddress(),
                of.draftedBy(),
                of.draftedAt());
    }

    private NoticeContent content(UUID incidentId, int version, NoticeWords japanese, boolean html) {
        var translations = new EnumMap<Language, NoticeWords>(Language.class);
        var askLines = new EnumMap<Language, String>(Language.class);
        jdbc.sql("select * from notice_translation where incident_id = ? and version = ?")
                .params(incidentId, version)
                .query(row -> {
                    var language = Language.valueOf(row.getString("language"));
                    var line = row.getString("ask_line");
                    if (line != null) askLines.put(language, line);
                    else translations.put(language, words(row));
                });
        return new NoticeContent(japanese, translations, askLines, html);
    }

    private static NoticeWords words(ResultSet row) throws SQLException {
        return new NoticeWords(
                row.getString("subject"),
                row.getString("overview"),
                row.getString("items_intro"),
                row.getString("cause"),
                row.getString("secondary_damage"),
                row.getString("other_matters"),
                row.getString("contact_window"));
    }
}
