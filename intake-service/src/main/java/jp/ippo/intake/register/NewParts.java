package jp.ippo.intake.register;

import static java.util.Objects.requireNonNullElseGet;

import java.util.UUID;

/** Parts that arrive without an id are new: they get the one they keep in all versions to come. */
final class NewParts {

    private NewParts() {}

    static Contract numbered(Contract given) {
        return given.withData(given.data().stream().map(NewParts::numbered).toList())
                .withSubcontracts(
                        given.subcontracts().stream().map(NewParts::numbered).toList());
    }

    static Confirmation numbered(Confirmation given) {
        return new Confirmation(
                given.contractId(),
                given.confirmedOn(),
                given.confirmedBy(),
                given.method(),
                given.checks(),
                given.importance(),
                given.summary(),
                given.followUps().stream().map(NewParts::numbered).toList());
    }

    private static EntrustedData numbered(EntrustedData one) {
        return new EntrustedData(
                requireNonNullElseGet(one.id(), UUID::randomUUID),
                one.name(),
                one.subjects(),
                one.people(),
                one.items(),
                one.specialCare(),
                one.myNumber(),
                one.ending());
    }

    private static Subcontract numbered(Subcontract one) {
        return new Subcontract(
                requireNonNullElseGet(one.id(), UUID::randomUUID),
                one.under(),
                one.name(),
                one.work(),
                one.place(),
                one.affiliation(),
                one.consent(),
                one.consentedOn(),
                one.document());
    }

    private static Confirmation.FollowUp numbered(Confirmation.FollowUp one) {
        return new Confirmation.FollowUp(
                requireNonNullElseGet(one.id(), UUID::randomUUID),
                one.what(),
                one.owner(),
                one.dueOn(),
                one.doneOn(),
                one.evidence());
    }
}
