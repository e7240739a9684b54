package jp.ippo.intake.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** 履歴: what every entry said when. Only ever added to; the database refuses anything else. */
@Component
class Versions {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Versions(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void keep(Version<?> version) {
        jdbc.sql("""
                insert into register_version (entry_id, version, kind, recorded_at, recorded_by, note, content)
                values (:id, :number, :kind, :at, :by, :note, :content)
                """)
                .param("id", version.id())
                .param("number", version.number())
                .param("kind", kind(version.entry().getClass()))
                .param("at", Timestamp.from(version.at()))
                .param("by", version.by())
                .param("note", version.note())
                .param("content", json.writeValueAsString(version.entry()))
                .update();
    }

    /** The first one first. */
    <T> List<Version<T>> of(UUID id, Class<T> type) {
        return jdbc.sql("select * from register_version where entry_id = ? and kind = ? order by version")
                .params(id, kind(type))
                .query((row, n) -> version(row, type))
                .list();
    }

    <T> Optional<Version<T>> newest(UUID id, Class<T> type) {
        return jdbc.sql("""
                select * from register_version where entry_id = ? and kind = ? order by version desc limit 1
                """)
                .params(id, kind(type))
                .query((row, n) -> version(row, type))
                .optional();
    }

    <T> Version<T> version(ResultSet row, Class<T> type) throws SQLException {
        return new Version<>(
                row.getObject("entry_id", UUID.class),
                row.getInt("version"),
                row.getTimestamp("recorded_at").toInstant(),
                row.getString("recorded_by"),
                row.getString("note"),
                json.readValue(row.getString("content"), type));
    }

    private static String kind(Class<?> type) {
        return type.getSimpleName().toUpperCase(java.util.Locale.ROOT);
    }
}
