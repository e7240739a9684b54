package jp.ippo.assessment.law;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import jp.ippo.assessment.calendar.OfficesOfTheNation;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The facts of the lawyers' tables one after another: the items of Rule 43 by Drools, the same by us, and our whole
 * judgement, which besides knows the My Number Act, deadlines, reasons in two languages and what to ask.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class DroolsBesideOurs {

    private final Judge judge = new Judge(new OfficesOfTheNation());
    private DroolsJudge drools;
    private List<IncidentFacts> facts;
    private int next;

    /** Who says something else is not measured. */
    @Setup
    public void agreed() throws IOException {
        drools = new DroolsJudge();
        facts = DroolsAgreement.ofTheTables();
        DroolsAgreement.check(drools, 3_000);
    }

    @Benchmark
    public Duty itemsByDrools() {
        return drools.judge(next()).getDuty();
    }

    @Benchmark
    public Duty itemsByUs() {
        return Duty.from(OursOfRule43.items(next()));
    }

    @Benchmark
    public Judgement wholeJudgementByUs() {
        return judge.judge(next(), Answers.NONE);
    }

    private IncidentFacts next() {
        next = next + 1 == facts.size() ? 0 : next + 1;
        return facts.get(next);
    }
}
