package jp.ippo.intake.register;

import java.sql.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 定期確認 of the contracts. Changed only under the lock of their contract. */
@Component
class Confirmations {

    private final JdbcClient jdbc;
    private final Versions versions;

    Confirmations(JdbcClient jdbc, Versions versions) {
        this.jdbc = jdbc;
        this.versions = versions;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void add(Version<Confirmation> first) {
        var entry = first.entry();
        jdbc.sql("insert into confirmation (confirmation_id, contract_id, version, confirmed_on) values (?, ?, 1, ?)")
                .params(first.id(), entry.contractId(), Date.valueOf(entry.confirmedOn()))
                .update();
        append(first);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void append(Version<Confirmation> next) {
        versions.keep(next);
        var entry = next.entry();
        jdbc.sql("update confirmation set version = ?, confirmed_on = ? where confirmation_id = ?")
                .params(next.number(), Date.valueOf(entry.confirmedOn()), next.id())
                .update();
        jdbc.sql("delete from follow_up_open where confirmation_id = ?")
                .param(next.id())
                .update();
        for (var one : entry.open())
            jdbc.sql("""
                    insert into follow_up_open (follow_up_id, confirmation_id, contract_id, what, owner, due_on)
                    values (?, ?, ?, ?, ?, ?)
                    """)
                    .params(one.id(), next.id(), entry.contractId(), one.what(), one.owner(), Date.valueOf(one.dueOn()))
                    .update();
    }

    Optional<Version<Confirmation>> find(UUID id) {
        return versions.newest(id, Confirmation.class);
    }

    /** Newest versions, the last confirmation first. */
    List<Version<Confirmation>> ofContract(UUID contract) {
        return jdbc.sql("""
                select v.* from confirmation c
                    join register_version v on v.entry_id = c.confirmation_id and v.version = c.version
                where c.contract_id = ? order by c.confirmed_on desc, c.confirmation_id
                """)
                .param(contract)
                .query((row, n) -> versions.version(row, Confirmation.class))
                .list();
    }
}
