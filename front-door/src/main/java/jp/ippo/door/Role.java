package jp.ippo.door;

import java.util.Arrays;
import java.util.stream.Stream;

/** What an account may be. One person may hold several; drafting and approving the same thing is refused all the same. */
public enum Role {
    /** 所属職員: files and amends incidents of the own department */
    CLERK,
    /** 個人情報保護担当: keeps the case */
    PRIVACY_OFFICER,
    /** 承認者: the second person before anything irreversible */
    APPROVER,
    /** 監査: reads everything, changes nothing */
    AUDITOR,
    /** 最高情報セキュリティ責任者: reads whatever the audit reads, and is told when things are grave */
    CISO,
    /** 運用担当: keeps the machines running; sees counts and health, no person and no content of a case */
    OPERATOR;

    /** Every role that may see what a case is about: all but those who only keep the machines running. */
    public static Role[] whoWorkOnCases() {
        return Arrays.stream(values()).filter(role -> role != OPERATOR).toArray(Role[]::new);
    }

    /** This role and those whose rights it has besides. */
    Stream<Role> withImplied() {
        return this == CISO ? Stream.of(CISO, AUDITOR) : Stream.of(this);
    }
}
