package jp.ippo.notification;

import jp.ippo.servers.TestServers;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole service on real servers, with one account per role and a clock that stands still. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.config.name=notification-service",
            "spring.kafka.listener.auto-startup=true",
            "ippo.accounts[0].name=officer",
            "ippo.accounts[0].password={noop}officer",
            "ippo.accounts[0].roles=PRIVACY_OFFICER",
            "ippo.accounts[1].name=approver",
            "ippo.accounts[1].password={noop}approver",
            "ippo.accounts[1].roles=APPROVER",
            "ippo.accounts[2].name=auditor",
            "ippo.accounts[2].password={noop}auditor",
            "ippo.accounts[2].roles=AUDITOR",
            "ippo.accounts[3].name=clerk",
            "ippo.accounts[3].password={noop}clerk",
            "ippo.accounts[3].roles=CLERK",
            "ippo.accounts[4].name=ciso",
            "ippo.accounts[4].password={noop}ciso",
            "ippo.accounts[4].roles=CISO",
            "ippo.accounts[5].name=operator",
            "ippo.accounts[5].password={noop}operator",
            "ippo.accounts[5].roles=OPERATOR",
            "ippo.accounts[6].name=second-officer",
            "ippo.accounts[6].password={noop}second-officer",
            "ippo.accounts[6].roles=PRIVACY_OFFICER",
            "ippo.mail.canary-required=false",
            "ippo.mail.cooling-off=0s",
            "ippo.commission.bodies.default.contact=総務課 個人情報保護担当 06-0000-0000 privacy@city.example.jp",
        })
@Import({SetClock.class, OtherServices.class, AskedOfTheDatabase.class})
@Timeout(120)
public abstract class RunningNotification {

    @LocalServerPort
    private int port;

    @Autowired
    protected OtherServices others;

    @Autowired
    protected SetClock clock;

    @Autowired
    protected AskedOfTheDatabase asked;

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry properties) {
        TestServers.register(properties, "notification");
    }

    protected Caller as(String account) {
        return new Caller(port, account);
    }

    protected Browser browserOf(String account) {
        return new Browser(port, account);
    }
}
