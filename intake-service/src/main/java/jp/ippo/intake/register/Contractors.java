package jp.ippo.intake.register;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 委託先 of the register. */
@Component
public class Contractors {

    private final JdbcClient jdbc;
    private final Versions versions;

    Contractors(JdbcClient jdbc, Versions versions) {
        this.jdbc = jdbc;
        this.versions = versions;
    }

    /** @return whether it was new; false when a company of this name is there already */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean add(Version<Contractor> first) {
        int added = jdbc.sql("""
                insert into contractor (contractor_id, version, name, name_key) values (?, 1, ?, ?) on conflict do nothing
                """)
                .params(
                        first.id(),
                        first.entry().name(),
                        CompanyName.key(first.entry().name()))
                .update();
        if (added == 1) versions.keep(first);
        return added == 1;
    }

    /** Of an entry that this transaction has locked. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void append(Version<Contractor> next) {
        jdbc.sql("update contractor set version = ?, name = ?, name_key = ? where contractor_id = ?")
                .params(
                        next.number(),
                        next.entry().name(),
                        CompanyName.key(next.entry().name()),
                        next.id())
                .update();
        versions.keep(next);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Version<Contractor>> lock(UUID id) {
        return jdbc.sql("select contractor_id from contractor where contractor_id = ? for update")
                .param(id)
                .query(UUID.class)
                .optional()
                .flatMap(this::find);
    }

    Optional<Version<Contractor>> find(UUID id) {
        return versions.newest(id, Contractor.class);
    }

    /** However the name is written. */
    Optional<Version<Contractor>> named(String name) {
        return jdbc.sql("select contractor_id from contractor where name_key = ?")
                .param(CompanyName.key(name))
                .query(UUID.class)
                .optional()
                .flatMap(this::find);
    }

    /** All, by name. */
    List<Named> all() {
        return jdbc.sql("select contractor_id, name from contractor order by name_key, contractor_id")
                .query((row, n) -> new Named(row.getObject("contractor_id", UUID.class), row.getString("name")))
                .list();
    }

    /** A contractor to be chosen. */
    public record Named(UUID id, String name) {}
}
