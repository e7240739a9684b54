package jp.ippo.intake.register.pages;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import jp.ippo.door.Rights;
import jp.ippo.door.Role;
import org.springframework.stereotype.Component;

/** The privacy office keeps all of it, a clerk the contracts of the own department; approver and auditor read. */
@Component
class RegisterRights implements Rights {

    private static final Role[] EVERYBODY = Role.whoWorkOnCases();
    private static final Role[] KEEPERS = {Role.CLERK, Role.PRIVACY_OFFICER};

    @Override
    public void grant(Table table) {
        pages(table);
        programs(table);
    }

    private static void pages(Table table) {
        table.allow(GET, "/register", EVERYBODY)
                .allow(GET, "/register/gaps", EVERYBODY)
                .allow(GET, "/register/due", EVERYBODY)
                .allow(GET, "/register/export.csv", EVERYBODY)
                .allow(GET, "/register/import", Role.PRIVACY_OFFICER)
                .allow(POST, "/register/import", Role.PRIVACY_OFFICER)
                .allow(GET, "/register/contractors/new", KEEPERS)
                .allow(POST, "/register/contractors/new", KEEPERS)
                .allow(GET, "/register/contractors/*", EVERYBODY)
                .allow(GET, "/register/contractors/*/edit", Role.PRIVACY_OFFICER)
                .allow(POST, "/register/contractors/*/edit", Role.PRIVACY_OFFICER)
                .allow(GET, "/register/contractors/*/history", EVERYBODY)
                .allow(GET, "/register/contracts/new", KEEPERS)
                .allow(POST, "/register/contracts/new", KEEPERS)
                .allow(GET, "/register/contracts/*", EVERYBODY)
                .allow(GET, "/register/contracts/*/history", EVERYBODY)
                .allow(POST, "/register/contracts/*/documents", KEEPERS)
                .allow(GET, "/register/contracts/*/documents/*", EVERYBODY)
                .allow(GET, "/register/confirmations/*", EVERYBODY)
                .allow(GET, "/register/confirmations/*/history", EVERYBODY)
                .allow(GET, "/register/confirmations/*/edit", KEEPERS)
                .allow(POST, "/register/confirmations/*/edit", KEEPERS);
        for (var part : new String[] {"edit", "clauses", "data/*", "subcontracts/*", "confirmations/new"})
            table.allow(GET, "/register/contracts/*/" + part, KEEPERS)
                    .allow(POST, "/register/contracts/*/" + part, KEEPERS);
    }

    private static void programs(Table table) {
        table.allow(GET, "/api/register/contractors", EVERYBODY)
                .allow(POST, "/api/register/contractors", KEEPERS)
                .allow(GET, "/api/register/contractors/*", EVERYBODY)
                .allow(PUT, "/api/register/contractors/*", Role.PRIVACY_OFFICER)
                .allow(GET, "/api/register/contractors/*/versions", EVERYBODY)
                .allow(GET, "/api/register/contracts", EVERYBODY)
                .allow(POST, "/api/register/contracts", KEEPERS)
                .allow(GET, "/api/register/contracts/*", EVERYBODY)
                .allow(PUT, "/api/register/contracts/*", KEEPERS)
                .allow(GET, "/api/register/contracts/*/versions", EVERYBODY)
                .allow(GET, "/api/register/contracts/*/confirmations", EVERYBODY)
                .allow(POST, "/api/register/confirmations", KEEPERS)
                .allow(GET, "/api/register/confirmations/*", EVERYBODY)
                .allow(PUT, "/api/register/confirmations/*", KEEPERS)
                .allow(GET, "/api/register/gaps", EVERYBODY)
                .allow(GET, "/api/register/due", EVERYBODY)
                .allow(GET, "/api/register/list.csv", EVERYBODY)
                .allow(POST, "/api/register/list.csv", Role.PRIVACY_OFFICER);
    }
}
