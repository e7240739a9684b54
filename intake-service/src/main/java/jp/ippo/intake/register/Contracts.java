package jp.ippo.intake.register;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 委託契約 of the register, and what follows from the newest version of each. */
@Component
class Contracts {

    private final JdbcClient jdbc;
    private final Versions versions;

    Contracts(JdbcClient jdbc, Versions versions) {
        this.jdbc = jdbc;
        this.versions = versions;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void add(Version<Contract> first) {
        jdbc.sql("""
                insert into contract (contract_id, contractor_id, version, registered_at, body_code, department, number,
                    subject, not_returned)
                values (?, ?, 1, ?, '', '', '', '', 0)
                """)
                .params(first.id(), first.entry().contractorId(), Timestamp.from(first.at()))
                .update();
        append(first);
    }

    /** Of an entry that this transaction has locked. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void append(Version<Contract> next) {
        versions.keep(next);
        var contract = next.entry();
        jdbc.sql("""
                update contract set contractor_id = :contractor, version = :version, body_code = :body,
                    department = :department, number = :number, subject = :subject, owner = :owner, over_on = :over,
                    certificate_due_on = :certificate, not_returned = :open
                where contract_id = :id
                """)
                .param("id", next.id())
                .param("contractor", contract.contractorId())
                .param("version", next.number())
                .param("body", contract.body().code())
                .param("department", contract.department())
                .param("number", contract.number() == null ? "" : contract.number())
                .param("subject", contract.subject())
                .param("owner", contract.owner())
                .param("over", date(contract.on().over().orElse(null)))
                .param("certificate", date(contract.on().certificateDue().orElse(null)))
                .param("open", contract.openReturns())
                .update();
        keepGaps(next.id(), contract);
        schedule(next.id(), contract);
    }

    private void keepGaps(UUID id, Contract contract) {
        jdbc.sql("delete from clause_gap where contract_id = ?").param(id).update();
        for (var answer : contract.clauses())
            answer.gap().ifPresent(gap -> jdbc.sql("""
                    insert into clause_gap (contract_id, position, clause, kind, owner, due_on)
                    values (:id, :position, :clause, :kind, :owner, :due)
                    """)
                    .param("id", id)
                    .param("position", answer.clause().position())
                    .param("clause", answer.clause().name())
                    .param("kind", gap.name())
                    .param("owner", answer.owner())
                    .param("due", date(answer.dueOn()))
                    .update());
    }

    /** Says when the next periodic confirmation is due; called with each change of the contract and each confirmation. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void schedule(UUID id, Contract contract) {
        var last = jdbc.sql(
                        "select confirmed_on from confirmation where contract_id = ? order by confirmed_on desc limit 1")
                .param(id)
                .query(LocalDate.class)
                .optional()
                .orElse(null);
        var confirming = contract.confirming();
        jdbc.sql("update contract set next_confirmation_on = :next where contract_id = :id")
                .param("next", date(confirming == null ? null : confirming.nextAfter(last)))
                .param("id", id)
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Version<Contract>> lock(UUID id) {
        // Two statements: one that had waited for the lock would still see the versions of the time before.
        return jdbc.sql("select contract_id from contract where contract_id = ? for update")
                .param(id)
                .query(UUID.class)
                .optional()
                .flatMap(this::find);
    }

    Optional<Version<Contract>> find(UUID id) {
        return versions.newest(id, Contract.class);
    }

    /** Newest versions, the contract registered last first. */
    List<Version<Contract>> ofContractor(UUID contractor) {
        return jdbc.sql("""
                select v.* from contract c join register_version v on v.entry_id = c.contract_id and v.version = c.version
                where c.contractor_id = ? order by c.registered_at desc, c.contract_id desc
                """)
                .param(contractor)
                .query((row, n) -> versions.version(row, Contract.class))
                .list();
    }

    /** All of them, in the order in which they were registered: for the export. */
    List<Version<Contract>> all(Optional<String> department) {
        return jdbc.sql("""
                select v.* from contract c join register_version v on v.entry_id = c.contract_id and v.version = c.version
                where :department::text is null or c.department = :department
                order by c.registered_at, c.contract_id
                """)
                .param("department", department.orElse(null))
                .query((row, n) -> versions.version(row, Contract.class))
                .list();
    }

    private static @Nullable Date date(@Nullable LocalDate day) {
        return day == null ? null : Date.valueOf(day);
    }
}
