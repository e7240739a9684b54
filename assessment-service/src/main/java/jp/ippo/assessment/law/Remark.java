package jp.ippo.assessment.law;

/** What the reader must know besides the judgement; it decides nothing. */
public record Remark(String code, String ja, String en) {}
