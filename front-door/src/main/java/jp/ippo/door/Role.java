package jp.ippo.door;

/** What an account may be. One person may hold several; drafting and approving the same thing is refused all the same. */
public enum Role {
    /** 所属職員: files and amends incidents of the own department */
    CLERK,
    /** 個人情報保護担当: keeps the case */
    PRIVACY_OFFICER,
    /** 承認者: the second person before anything irreversible */
    APPROVER,
    /** 監査: reads everything, changes nothing */
    AUDITOR
}
