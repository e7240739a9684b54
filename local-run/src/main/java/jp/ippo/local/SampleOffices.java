package jp.ippo.local;

import java.util.List;

/** The mailboxes of the sample town's offices: reminders and escalations arrive in the town's own mailbox. */
final class SampleOffices {

    static final String DOMAIN = "@city.mihon.example.jp";

    private SampleOffices() {}

    /** Who is told of the dates of the register. */
    static List<String> argumentsOfTheRegister() {
        var bodies = "--ippo.register.bodies.default.";
        return List.of(
                bodies + "office=kojinjoho" + DOMAIN,
                bodies + "security-lead=joho-bucho" + DOMAIN,
                bodies + "ciso=ciso" + DOMAIN);
    }

    static List<String> arguments() {
        var bodies = "--ippo.reminders.bodies.default.";
        return List.of(
                bodies + "office=kojinjoho" + DOMAIN,
                bodies + "addresses.SUPERIOR=soumu-kacho" + DOMAIN,
                bodies + "addresses.GENERAL_PROTECTION_MANAGER=sokatsu-hogo" + DOMAIN,
                bodies + "addresses.SECURITY_LEAD=joho-bucho" + DOMAIN,
                bodies + "addresses.CISO=ciso" + DOMAIN);
    }
}
