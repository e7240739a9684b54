package jp.ippo.assessment.judging;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What a judgement rests on beyond what is announced.
 *
 * @param knownAt 知った日時 that was used
 * @param usedFacts per finding code, the facts it looked at
 * @param sources per finding code, the official page of the text
 */
public record Evidence(Instant knownAt, Map<String, List<String>> usedFacts, Map<String, String> sources) {}
