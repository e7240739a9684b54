package jp.ippo.intake.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.ippo.events.Answer;
import org.springframework.stereotype.Component;

/**
 * What the register says, for other rooms and without asking who wants to know: whoever shows it to a person looks at
 * {@link Keeper#sees} first.
 */
@Component
public class ReadRegister {

    private final Contractors contractors;
    private final Contracts contracts;
    private final Confirmations confirmations;
    private final Versions versions;

    ReadRegister(Contractors contractors, Contracts contracts, Confirmations confirmations, Versions versions) {
        this.contractors = contractors;
        this.contracts = contracts;
        this.confirmations = confirmations;
        this.versions = versions;
    }

    public Optional<Version<Contractor>> contractor(UUID id) {
        return contractors.find(id);
    }

    /** By its name, with or without 株式会社, in whatever widths and with whatever spaces. */
    public Optional<Version<Contractor>> contractorNamed(String name) {
        return contractors.named(name);
    }

    /** What two writings of one company's name have in common. */
    public static String sameCompany(String name) {
        return CompanyName.key(name);
    }

    /** All contractors by name, to choose from. */
    public List<Contractors.Named> contractors() {
        return contractors.all();
    }

    /**
     * Newest versions in the order in which they were registered.
     *
     * @param department of this department only, of all when empty
     */
    public List<Version<Contract>> contracts(Optional<String> department) {
        return contracts.all(department);
    }

    public Optional<Version<Contract>> contract(UUID id) {
        return contracts.find(id);
    }

    /** All contracts of a contractor, of every body, running or over, the one registered last first. */
    public List<Version<Contract>> contractsOf(UUID contractor) {
        return contracts.ofContractor(contractor);
    }

    /** What the register said of a contract at a moment; empty before it was registered. */
    public Optional<Version<Contract>> contractAsOf(UUID id, Instant moment) {
        return versions.of(id, Contract.class).stream()
                .filter(version -> !version.at().isAfter(moment))
                .reduce((before, after) -> after);
    }

    /** Clauses that are missing, unknown or without evidence, in the order of the guideline. */
    public List<ClauseAnswer> gaps(UUID contract) {
        return contracts.find(contract).stream()
                .flatMap(version -> version.entry().clauses().stream())
                .filter(answer -> answer.gap().isPresent())
                .toList();
    }

    /**
     * Whether the body consented to this sub-contractor.
     *
     * @return unknown also when the register does not name it: nobody has said that consent was refused
     */
    public Answer consentTo(UUID contract, String subcontractor) {
        var key = CompanyName.key(subcontractor);
        return contracts.find(contract).stream()
                .flatMap(version -> version.entry().subcontracts().stream())
                .filter(one -> one.name() != null && CompanyName.key(one.name()).equals(key))
                .map(Subcontract::consent)
                .findFirst()
                .orElse(Answer.UNKNOWN);
    }

    /** 返還・廃棄: what of a contract is not proved to have been returned or disposed of. */
    public ReturnDuty returnDuty(UUID contract) {
        var newest = contracts.find(contract).map(Version::entry);
        return new ReturnDuty(
                newest.flatMap(one -> one.on().over()),
                newest.flatMap(one -> one.on().certificateDue()),
                newest.map(Contract::notReturned).orElse(List.of()),
                newest.filter(one -> one.data().isEmpty()).isPresent());
    }

    /** The newest confirmation first. */
    public List<Version<Confirmation>> confirmationsOf(UUID contract) {
        return confirmations.ofContract(contract);
    }

    public Optional<Version<Confirmation>> confirmation(UUID id) {
        return confirmations.find(id);
    }

    /** Every version of an entry, the first one first. */
    public <T> List<Version<T>> history(UUID id, Class<T> type) {
        return versions.of(id, type);
    }

    /**
     * @param over when the contract was over or will be; empty while unknown
     * @param dueOn when the certificate is due; empty while unknown
     * @param open sets of data without a certificate
     * @param dataUnknown nobody has recorded what was entrusted, so nothing can be proved
     */
    public record ReturnDuty(
            Optional<LocalDate> over, Optional<LocalDate> dueOn, List<EntrustedData> open, boolean dataUnknown) {

        public boolean isOverdueOn(LocalDate day) {
            return (dataUnknown || !open.isEmpty())
                    && dueOn.filter(due -> due.isBefore(day)).isPresent();
        }
    }
}
