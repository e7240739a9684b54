package jp.ippo.assessment.law;

import java.util.concurrent.TimeUnit;
import jp.ippo.assessment.calendar.OfficesOfTheNation;
import jp.ippo.assessment.law.WrongfulPurpose.Indicator;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How many incidents one thread judges in a second. Compiled in the profile {@code benchmarks} only. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class DecisionsPerSecond {

    private final Judge judge = new Judge(new OfficesOfTheNation());
    private final IncidentFacts letter = FactsBuilder.facts().build();
    private final IncidentFacts ransomware = FactsBuilder.facts()
            .affected(500, 150_000)
            .wrongful(Indicator.RANSOMWARE, Indicator.TRACES_OF_EXFILTRATION)
            .build();

    @Benchmark
    public Judgement oneLetter() {
        return judge.judge(letter, Answers.NONE);
    }

    @Benchmark
    public Judgement ransomwareWithDeadlines() {
        return judge.judge(ransomware, Answers.NONE);
    }
}
