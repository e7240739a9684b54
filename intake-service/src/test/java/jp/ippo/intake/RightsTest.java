package jp.ippo.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every address with every role; the clerk and the incident are of the same department. */
class RightsTest extends RunningIntake {

    private String place = "";

    @BeforeEach
    void file() {
        place = "/api/incidents/"
                + clerk().post("/api/incidents", Reports.smallest()).incident();
    }

    @ParameterizedTest(name = "{0} {1}: {2} for nobody, {3} clerk, {4} officer, {5} approver, {6} auditor")
    @CsvSource({
        "POST,   /api/incidents,                401, 201, 201, 403, 403",
        "GET,    /api/incidents,                401, 200, 200, 200, 200",
        "GET,    /api/incidents/{id},           401, 200, 200, 200, 200",
        "PUT,    /api/incidents/{id},           401, 200, 200, 403, 403",
        "GET,    /api/incidents/{id}/revisions, 401, 200, 200, 200, 200",
        "DELETE, /api/incidents/{id},           401, 403, 403, 403, 403",
        "PATCH,  /api/incidents/{id},           401, 403, 403, 403, 403",
        "GET,    /api/anything-else,            401, 403, 403, 403, 403",
        "GET,    /api/contractor-links,         401, 403, 200, 200, 200",
        "POST,   /api/contractor-links,         401, 403, 422, 403, 403",
        "POST,   /api/contractor-links/{none}/revocation, 401, 403, 422, 403, 403",
        "GET,    /api/contractor-reports,       401, 200, 200, 200, 200",
        "GET,    /api/contractor-reports/{none}, 401, 404, 404, 404, 404",
        "GET,    /api/contractor-events,        401, 403, 200, 200, 200",
        "POST,   /api/contractor-events,        401, 403, 422, 403, 403",
        "GET,    /api/contractor-events/{none}, 401, 403, 404, 404, 404",
        "PUT,    /api/contractor-events/{none}/shared, 401, 403, 404, 403, 403",
        "POST,   /api/contractor-events/{none}/bodies, 401, 403, 422, 403, 403",
        "GET,    /api/incidents/{id}/contractor, 401, 200, 200, 200, 200",
        "POST,   /api/incidents/{id}/contractor/differences, 401, 422, 422, 403, 403",
        "GET,    /v3/api-docs,                  401, 200, 200, 200, 200",
        "GET,    /actuator/prometheus,          401, 403, 200, 403, 200",
        "GET,    /actuator/env,                 401, 403, 403, 403, 403",
        "GET,    /actuator/health,              200, 200, 200, 200, 200"
    })
    void an_address_is_open_to_the_roles_of_its_line_only(
            String method, String path, int nobody, int clerk, int officer, int approver, int auditor) {
        assertThat(status(new Caller(port, null), method, path)).isEqualTo(nobody);
        assertThat(status(as("clerk"), method, path)).isEqualTo(clerk);
        assertThat(status(as("officer"), method, path)).isEqualTo(officer);
        assertThat(status(as("approver"), method, path)).isEqualTo(approver);
        assertThat(status(as("auditor"), method, path)).isEqualTo(auditor);
    }

    private int status(Caller caller, String method, String path) {
        var report = Reports.usbMemory(newKey());
        var body = method.equals("PUT") ? Reports.amended(report, "訂正") : report;
        if (method.equals("PUT")) body = body.replace("\"cause\"", "\"knownAtReason\": \"確認\", \"cause\"");
        if (path.contains("contractor")) body = "{}";
        return caller.send(
                        method,
                        path.replace("/api/incidents/{id}", place).replace("{none}", newKey()),
                        method.startsWith("P") ? body : null)
                .status();
    }

    /** A page refuses with a page: nobody is led to the sign-in. */
    @ParameterizedTest(name = "{0} {1}: {2} clerk, {3} officer, {4} approver, {5} auditor")
    @CsvSource({
        "GET,  /,                        200, 200, 200, 200",
        "GET,  /incidents/new,           200, 200, 403, 403",
        "POST, /incidents/new,           422, 422, 403, 403",
        "POST, /drafts/{draft}/discard,  200, 200, 403, 403",
        "GET,  /incidents/{id},          200, 200, 200, 200",
        "GET,  /incidents/{id}/revisions, 200, 200, 200, 200",
        "GET,  /incidents/{id}/amend,    200, 200, 403, 403",
        "POST, /incidents/{id}/amend,    422, 422, 403, 403",
        "POST, /incidents/{id}/attachments, 422, 422, 403, 403",
        "GET,  /incidents/{id}/attachments/{draft}, 404, 404, 404, 404",
        "POST, /incidents/{id}/attachments/{draft}/withdrawal, 403, 422, 403, 403",
        "GET,  /contractor-reports,      200, 200, 200, 200",
        "GET,  /contractor-reports/{draft}, 404, 404, 404, 404",
        "POST, /contractor-reports/{draft}/takeover, 404, 404, 403, 403",
        "POST, /contractor-reports/{draft}/set-aside, 403, 404, 403, 403",
        "GET,  /contractor-links,        403, 200, 200, 200",
        "POST, /contractor-links,        403, 422, 403, 403",
        "POST, /contractor-links/{draft}/revocation, 403, 422, 403, 403",
        "GET,  /contractor-events,       403, 200, 200, 200",
        "GET,  /contractor-events/new,   403, 200, 403, 403",
        "POST, /contractor-events/new,   403, 422, 403, 403",
        "GET,  /contractor-events/{draft}, 403, 404, 404, 404",
        "GET,  /contractor-events/{draft}/edit, 403, 404, 403, 403",
        "POST, /contractor-events/{draft}/edit, 403, 404, 403, 403",
        "GET,  /contractor-events/{draft}/bodies/new?contract={draft}, 403, 404, 403, 403",
        "POST, /contractor-events/{draft}/bodies/new, 403, 404, 403, 403",
        "GET,  /incidents/{id}/contractor, 200, 200, 200, 200",
        "GET,  /incidents/{id}/contractor/request, 200, 200, 200, 200",
        "POST, /incidents/{id}/contractor/differences, 422, 422, 403, 403",
        "POST, /incidents/{id},          403, 403, 403, 403",
        "GET,  /incidents/{id}/anything, 403, 403, 403, 403"
    })
    void a_page_is_open_to_the_roles_of_its_line_only(
            String method, String path, int clerk, int officer, int approver, int auditor) {
        assertThat(pageStatus("clerk", method, path)).isEqualTo(clerk);
        assertThat(pageStatus("officer", method, path)).isEqualTo(officer);
        assertThat(pageStatus("approver", method, path)).isEqualTo(approver);
        assertThat(pageStatus("auditor", method, path)).isEqualTo(auditor);
        assertThat(new Caller(port, null).get(address(path)).status()).isEqualTo(302);
    }

    private int pageStatus(String account, String method, String path) {
        var browser = new Browser(port, account);
        if (method.equals("GET")) return browser.get(address(path)).status();
        var form = new Browser.Form(browser.get("/"))
                .with("key", newKey())
                .with("revision", "1")
                .with("formKey", newKey())
                .with("contract", newKey())
                .with("field", "facts.cause")
                .with("own", "1")
                .with("shared", "2");
        return browser.send(address(path), form).status();
    }

    private String address(String path) {
        return path.replace("/incidents/{id}", place.replace("/api", "")).replace("{draft}", newKey());
    }
}
