package io.renown.analysis.train;

import java.io.PrintWriter;
import java.util.List;

/** One kind of models that the command trains. */
public interface ModelTraining {

    /** @param progress a line for each model that is ready */
    List<TrainedModel> train(TrainingData data, PrintWriter progress);
}
