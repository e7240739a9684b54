package jp.ippo.intake.register;

/** Who has to know what a confirmation found; called in the transaction that records it, under the contract's lock. */
public interface ConfirmationWatcher {

    void confirmed(Version<Confirmation> confirmation, Version<Contract> contract, String contractor);
}
