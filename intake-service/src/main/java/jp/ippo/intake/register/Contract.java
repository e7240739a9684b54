package jp.ippo.intake.register;

import static java.util.Objects.requireNonNullElse;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.ippo.events.ReportingBody;
import org.jspecify.annotations.Nullable;

/**
 * 委託契約. Whatever nobody knows is null or unknown; it never becomes "no".
 *
 * @param body 機関 that entrusted the information
 * @param department 所属 that keeps the contract
 * @param number 契約番号; null while unknown
 * @param subject 件名
 * @param owner 担当（情報セキュリティ管理者など）: who of the body looks after it; null while nobody is named
 * @param on its days
 * @param work who does it and where
 * @param noticeWithinHours 緊急時報告: hours within which the contractor has to tell; null where the contract names none
 *     or nobody knows
 * @param confirming when it is looked at again; null without a schedule
 * @param data empty while nothing is recorded, which is not the same as nothing entrusted
 * @param clauses all thirteen, in the order of the guideline
 */
public record Contract(
        UUID contractorId,
        ReportingBody body,
        String department,
        @Nullable String number,
        String subject,
        @Nullable String owner,
        Days on,
        Work work,
        @Nullable Integer noticeWithinHours,
        @Nullable Schedule confirming,
        List<EntrustedData> data,
        List<Subcontract> subcontracts,
        List<ClauseAnswer> clauses) {

    public Contract {
        if (body != null && body.kind() == null)
            body = new ReportingBody(body.code(), body.name(), ReportingBody.Kind.UNKNOWN);
        on = requireNonNullElse(on, Days.UNKNOWN);
        work = requireNonNullElse(work, Work.UNKNOWN);
        data = data == null ? List.of() : List.copyOf(data);
        subcontracts = subcontracts == null ? List.of() : List.copyOf(subcontracts);
        var given = clauses == null ? List.<ClauseAnswer>of() : List.copyOf(clauses);
        clauses = Arrays.stream(Clause.values())
                .map(clause -> given.stream()
                        .filter(one -> one.clause() == clause)
                        .reduce((first, last) -> last)
                        .orElseGet(() -> ClauseAnswer.unknown(clause)))
                .toList();
    }

    /**
     * @param from 契約開始日
     * @param until 契約終了日 as agreed
     * @param endedOn when it was ended before that day
     * @param certificateBy by when the contract asks for the certificate of return or disposal; null where it names no day
     */
    public record Days(
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable LocalDate endedOn,
            @Nullable LocalDate certificateBy) {

        static final Days UNKNOWN = new Days(null, null, null, null);

        /** The day it was over or will be; empty while unknown. */
        public Optional<LocalDate> over() {
            return Optional.ofNullable(endedOn == null ? until : endedOn);
        }

        /** Return and disposal belong to the end (guideline 8.1(2)): without a day of its own, the last day. */
        public Optional<LocalDate> certificateDue() {
            return certificateBy == null ? over() : Optional.of(certificateBy);
        }
    }

    /**
     * @param responsible 責任者 of the contractor
     * @param place 作業場所
     * @param affiliation 従事者の所属
     */
    public record Work(
            @Nullable String responsible,
            @Nullable String place,
            @Nullable String affiliation) {

        static final Work UNKNOWN = new Work(null, null, null);

        /** Never who. */
        @Override
        public String toString() {
            return "Work";
        }
    }

    /**
     * 定期確認の予定 (8.1(3)).
     *
     * @param firstOn the first confirmation
     * @param everyMonths from one to the next
     */
    public record Schedule(LocalDate firstOn, int everyMonths) {

        /**
         * Never before the first, so that a new schedule is not overdue for the sake of an old confirmation.
         *
         * @param lastOn of the last confirmation; null before the first
         */
        public LocalDate nextAfter(@Nullable LocalDate lastOn) {
            if (lastOn == null) return firstOn;
            var next = lastOn.plusMonths(everyMonths);
            return next.isBefore(firstOn) ? firstOn : next;
        }
    }

    public Contract withClauses(List<ClauseAnswer> other) {
        return with(data, subcontracts, other);
    }

    public Contract withData(List<EntrustedData> other) {
        return with(other, subcontracts, clauses);
    }

    public Contract withSubcontracts(List<Subcontract> other) {
        return with(data, other, clauses);
    }

    /** The same of another contractor. */
    public Contract of(UUID contractor) {
        return new Contract(
                contractor,
                body,
                department,
                number,
                subject,
                owner,
                on,
                work,
                noticeWithinHours,
                confirming,
                data,
                subcontracts,
                clauses);
    }

    private Contract with(List<EntrustedData> data, List<Subcontract> subcontracts, List<ClauseAnswer> clauses) {
        return new Contract(
                contractorId,
                body,
                department,
                number,
                subject,
                owner,
                on,
                work,
                noticeWithinHours,
                confirming,
                data,
                subcontracts,
                clauses);
    }

    public ClauseAnswer clause(Clause clause) {
        return clauses.get(clause.ordinal());
    }

    /** Sets of data whose return or disposal is not proved. */
    public List<EntrustedData> notReturned() {
        return data.stream().filter(one -> one.ending() == null).toList();
    }

    /** Nothing recorded counts as one: something was entrusted, or it would not be in the register. */
    int openReturns() {
        return data.isEmpty() ? 1 : notReturned().size();
    }
}
