package jp.ippo.notification.texts;

/** Where words about a case stand. */
public enum Source {
    /** the answers of the newest report, with what the officer added */
    FACTS,
    /** the department's own words in the newest report */
    DEPARTMENT,
    PRESS_RELEASE,
    ASSEMBLY_REPORT,
    AUTHORITY_REPORT,
    INDIVIDUAL_NOTICE,
    /** the newest version of the report to the PPC */
    PPC_REPORT,
    /** the newest notice in the mailing */
    MAILED_NOTICE
}
