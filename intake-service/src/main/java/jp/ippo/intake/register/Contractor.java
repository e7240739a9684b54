package jp.ippo.intake.register;

import org.jspecify.annotations.Nullable;

/**
 * 委託先. Everything but the name may be unknown.
 *
 * @param corporateNumber 法人番号, 13 digits
 * @param contact whom to call there: business contacts, kept out of every log all the same
 */
public record Contractor(
        String name,
        @Nullable String corporateNumber,
        @Nullable String address,
        @Nullable String contact,
        @Nullable String remarks) {

    /** Never the contact. */
    @Override
    public String toString() {
        return "Contractor[" + name + "]";
    }
}
