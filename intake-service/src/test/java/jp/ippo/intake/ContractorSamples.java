package jp.ippo.intake;

import static jp.ippo.intake.RegisterSamples.OFFICER;

import java.util.UUID;
import jp.ippo.intake.register.Contract;
import jp.ippo.intake.register.KeepContractors;
import jp.ippo.intake.register.KeepContracts;
import jp.ippo.intake.register.ReadRegister;

/** Puts companies and contracts into the register. */
record ContractorSamples(KeepContractors contractors, KeepContracts contracts, ReadRegister register) {

    UUID company(String name) {
        return register.contractorNamed(name)
                .orElseGet(() -> contractors.add(RegisterSamples.named(name), OFFICER))
                .id();
    }

    UUID contract(Contract contract) {
        return contracts.add(contract, null, OFFICER).id();
    }

    static Contract hours(Contract contract, int hours) {
        return new Contract(
                contract.contractorId(),
                contract.body(),
                contract.department(),
                contract.number(),
                contract.subject(),
                contract.owner(),
                contract.on(),
                contract.work(),
                hours,
                contract.confirming(),
                contract.data(),
                contract.subcontracts(),
                contract.clauses());
    }
}
