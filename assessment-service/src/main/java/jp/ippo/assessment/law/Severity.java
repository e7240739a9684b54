package jp.ippo.assessment.law;

/** 重大性: how grave the harm may be. Separate from the duty to report; drives escalation. */
public enum Severity {
    LOW,
    MEDIUM,
    HIGH,
    CRITICAL
}
