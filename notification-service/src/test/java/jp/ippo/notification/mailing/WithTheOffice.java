package jp.ippo.notification.mailing;

import jp.ippo.notification.NotificationService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The whole service over real servers. */
@Timeout(120)
@SpringBootTest(
        classes = NotificationService.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.config.name=notification-service",
            "ippo.accounts[0].name=officer",
            "ippo.accounts[0].password={noop}officer",
            "ippo.accounts[0].roles=PRIVACY_OFFICER,APPROVER",
            "ippo.accounts[1].name=approver",
            "ippo.accounts[1].password={noop}approver",
            "ippo.accounts[1].roles=APPROVER",
            "ippo.accounts[2].name=auditor",
            "ippo.accounts[2].password={noop}auditor",
            "ippo.accounts[2].roles=AUDITOR",
            "ippo.mail.lease=4s",
            "ippo.mail.time-out=3s",
            "ippo.mail.pause-after-failure=200ms",
            "ippo.mail.retry-after=100ms,100ms",
            "ippo.mail.canary-required=false",
            "ippo.mail.cooling-off=0s"
        })
abstract class WithTheOffice {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    Office office;

    @BeforeEach
    void openTheOffice() {
        office = new Office(port, jdbc);
    }
}
