package org.theseus.algo.leiden;

/**
 * The second phase of Leiden: inside each community the nodes begin alone again and join sub-communities to which they
 * are well connected, so each sub-community hangs together. A node joins the one that gains most (the limit of the
 * paper's random choice for little randomness).
 */
final class Refinement {

    private final Level level;
    private final int[] community;
    private final double resolutionOverTwoM;
    private final double epsilon;
    private final int[] refined;
    private final int[] size;
    private final double[] strengthOf;
    private final double[] communityStrength;
    /** Weight between a sub-community and the rest of its community. */
    private final double[] cut;

    private final double[] weightTo;
    private final int[] touched;

    Refinement(Level level, int[] community, double resolution, double totalWeight) {
        this.level = level;
        this.community = community;
        this.resolutionOverTwoM = resolution / (2 * totalWeight);
        this.epsilon = Leiden.epsilon(totalWeight);
        this.refined = new int[level.nodes];
        this.size = new int[level.nodes];
        this.strengthOf = level.strength.clone();
        this.communityStrength = new double[level.nodes];
        this.cut = new double[level.nodes];
        this.weightTo = new double[level.nodes];
        this.touched = new int[level.nodes];
        for (int node = 0; node < level.nodes; node++) {
            refined[node] = node;
            size[node] = 1;
            communityStrength[community[node]] += level.strength[node];
            for (int position = level.start[node]; position < level.start[node + 1]; position++) {
                if (community[level.neighbour[position]] == community[node]) {
                    cut[node] += level.weight[position];
                }
            }
        }
    }

    /** Labels of the sub-communities, any values below the number of nodes. */
    int[] run(int[] order) {
        for (int node : order) {
            if (size[refined[node]] == 1 && isWellConnected(refined[node], community[node])) {
                join(node);
            }
        }
        return refined;
    }

    private boolean isWellConnected(int label, int inside) {
        double rest = communityStrength[inside] - strengthOf[label];
        return cut[label] >= resolutionOverTwoM * strengthOf[label] * rest - epsilon;
    }

    private void join(int node) {
        int touchedCount = 0;
        for (int position = level.start[node]; position < level.start[node + 1]; position++) {
            int other = level.neighbour[position];
            if (community[other] == community[node]) {
                int label = refined[other];
                if (weightTo[label] == 0) {
                    touched[touchedCount++] = label;
                }
                weightTo[label] += level.weight[position];
            }
        }
        double cost = resolutionOverTwoM * level.strength[node];
        int own = refined[node];
        int best = own;
        double bestGain = 0;
        double bestWeight = 0;
        for (int i = 0; i < touchedCount; i++) {
            int label = touched[i];
            double gain = weightTo[label] - cost * strengthOf[label];
            if (gain > bestGain + epsilon && isWellConnected(label, community[node])) {
                best = label;
                bestGain = gain;
                bestWeight = weightTo[label];
            }
            weightTo[label] = 0;
        }
        if (best != own) {
            refined[node] = best;
            cut[best] += cut[own] - 2 * bestWeight;
            strengthOf[best] += strengthOf[own];
            size[best]++;
            size[own] = 0;
        }
    }
}
