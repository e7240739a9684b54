package jp.ippo.assessment;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;

/** The whole service on the real servers, alone with its consumer group. */
@SpringBootTest(
        properties = {
            "spring.config.name=assessment-service",
            "ippo.accounts[0].name=clerk",
            "ippo.accounts[0].password={noop}x",
            "ippo.accounts[0].roles=CLERK",
            "ippo.accounts[1].name=officer",
            "ippo.accounts[1].password={noop}x",
            "ippo.accounts[1].roles=PRIVACY_OFFICER",
            "ippo.accounts[2].name=approver",
            "ippo.accounts[2].password={noop}x",
            "ippo.accounts[2].roles=APPROVER",
            "ippo.accounts[3].name=auditor",
            "ippo.accounts[3].password={noop}x",
            "ippo.accounts[3].roles=AUDITOR",
            "ippo.accounts[4].name=ciso",
            "ippo.accounts[4].password={noop}x",
            "ippo.accounts[4].roles=CISO",
            "ippo.accounts[5].name=operator",
            "ippo.accounts[5].password={noop}x",
            "ippo.accounts[5].roles=OPERATOR",
        })
@AutoConfigureMockMvc
@Import(Reports.class)
@DirtiesContext
@Timeout(120)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface AssessmentServiceTest {}
