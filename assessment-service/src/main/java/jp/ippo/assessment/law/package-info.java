/**
 * The law, and nothing else: given the facts of an incident and the answers of persons, which reports are owed, why, and
 * until when. A pure function of (facts, answers, law of the day): no clock, no framework, no dependency but the JDK.
 *
 * <p>One small class per legal question, beside its text in {@code resources/jp/ippo/assessment/law/*.ja.md}. Every
 * question has three answers; unknown is never "no", and an exclusion that is not proven does not exclude.
 */
package jp.ippo.assessment.law;
